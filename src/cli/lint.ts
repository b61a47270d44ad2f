console.log(process.version, process.argv.slice(2), process.env.NODE_COMPILE_CACHE);
process.exitCode = 7;
