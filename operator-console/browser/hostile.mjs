// A hundred strings that want to be more than text: each of these in each of the places where text can break out.
const PAYLOADS = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<svg/onload=alert(1)>', '<a href="//evil.example">x</a>',
  '<iframe src="//evil.example">', '<style>@import "//evil.example"</style>', 'javascript:alert(1)', '{{7*7}}', '${alert(1)}',
  '<base href="//evil.example">', '<form action="//evil.example"><input>', '<meta http-equiv=refresh content="0;//evil.example">',
  '<math><mtext><img src=x onerror=alert(1)>', '<template><img src=x onerror=alert(1)></template>', '%3Cscript%3Ealert(1)%3C/script%3E',
  '\u202egnp.exe', '\u0000\u0007\u001b[31m', '=HYPERLINK("//evil.example")', '%00%0d%0aSet-Cookie:x=1', '../../../etc/passwd',
  '{"$ne":null}', '__proto__', '🧨'.repeat(12), 'Z̴̡͔̗a̸l̵g̷o̶', "' OR '1'='1",
];
const PLACES = [(text) => text, (text) => `"> ${text}`, (text) => `'-${text}-'`, (text) => `]]>--><!--${text}`];

export const HOSTILE = PLACES.flatMap((place) => PAYLOADS.map(place));
