/**
 * What the PDF says of itself in XMP (ISO 16684-1): title, author and dates, and that it is PDF/UA-1. pdfkit adds that
 * it is PDF/A-3a; PDF/A (ISO 19005-3, 6.6.2.3) wants a description of every property it does not know itself.
 */
import type { PdfFacts } from '../flow.ts';

const pdfuaNamespace = 'http://www.aiim.org/pdfua/ns/id/';

/** The descriptions that go between pdfkit's own; the identification as PDF/UA only where the file conforms to it. */
export function xmpOf(facts: PdfFacts, isConforming: boolean): string {
  const title = escape(facts.title);
  const language = escape(facts.language);
  const date = `${facts.date}T00:00:00Z`;
  const subject =
    facts.subject === undefined
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(facts.subject)}</rdf:li></rdf:Alt></dc:description>`;
  const keywords = facts.keywords ? `<pdf:Keywords>${escape(facts.keywords.join(', '))}</pdf:Keywords>` : '';
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${subject}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>committee-papers</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>committee-papers</pdf:Producer>${keywords}
</rdf:Description>
${isConforming ? identification : ''}`;
}

const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${pdfuaNamespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const identification = `<rdf:Description rdf:about="" xmlns:pdfuaid="${pdfuaNamespace}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${extensionSchema}`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
