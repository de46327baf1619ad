import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSecrets } from '../../../../src/core/parse/secret';
import { withCarets, withoutCarets } from '../../carets';

describe('A secret is', () => {
  const rows: Readonly<Record<string, string>> = {
    'the passcode in the link of a meeting': `
<https://zoom.example.org/j/1?pwd=aB3xyz>, https://zoom.example.org/j/2?a=b&pwd=aB4xyz.1.
                                  ^^^^^^ meeting link
                                                                                ^^^^^^^^ meeting link`,
    'the passcode in the destination of a link': `
[Join](https://zoom.example.org/j/1?pwd=aB3xyz) and <a href="https://zoom.example.org?x=1&amp;pwd=aB4#there">
                                        ^^^^^^ meeting link
                                                                                                  ^^^ meeting link`,
    'the passcode in a number to be dialled': `
+15550100,,99012345678#,,,,*654321# US
                            ^^^^^^ passcode
+15550100,,99012345678#,,,,,,0#,,654321#
                                 ^^^^^^ passcode`,
    'a passcode': `
Passcode: 4711
          ^^^^ passcode
Meeting ID: 990 1234 5678 Passcode: aB3$xyz
                                    ^^^^^^^ passcode
- Zoom passcode: 123 456, as ever
                 ^^^^^^^ passcode
Zoom (passcode 456789)
               ^^^^^^ passcode
The passcode is 456789.
                ^^^^^^ passcode`,
    'a password': `
Meeting password: swordfish
                  ^^^^^^^^^ password
Password: Ab3!
          ^^^^ password
password=abc123 and more
         ^^^^^^ password
Passwort: Geheim9
          ^^^^^^^ password
Password for the call: swordfish (Ada's)
                       ^^^^^^^^^ password
Password (if asked): swordfish
                     ^^^^^^^^^ password
Password: correct-horse-battery
          ^^^^^^^^^^^^^^^^^^^^^ password
Password: swordfish Meeting ID: 99
          ^^^^^^^^^ password
The password is "swordfish".
                 ^^^^^^^^^ password
Password: "open sesame"
           ^^^^^^^^^^^ password`,
    'a PIN': `
PIN: 123456
     ^^^^^^ PIN
Host PIN: 123 456#
          ^^^^^^^^ PIN
PIN code: 4711.
          ^^^^ PIN`,
    'the password of a wireless network': `
  - Network: Roof Guests password: swordfish
                                   ^^^^^^^^^ wireless password
WiFi password is swordfish
                 ^^^^^^^^^ wireless password
Wi-Fi: Guests, password: abc123
                         ^^^^^^ wireless password
SSID Guests / PW: abc123
                  ^^^^^^ wireless password`,
    'found through markup, which stays': `
**Passcode:** 471100
              ^^^^^^ passcode
**Passcode**: 471100
              ^^^^^^ passcode
**Passcode: 471100**
            ^^^^^^ passcode
Passcode: **471100**, _Password_: _abc123_
            ^^^^^^ passcode
                                   ^^^^^^ password
Passcode: \`aB3$xyz\`
           ^^^^^^^ passcode
<b>Passcode:</b> 471100<br/>
                 ^^^^^^ passcode
Password:&nbsp;abc123&nbsp;
               ^^^^^^ password
(Passcode: 471100) [Password: abc123]
           ^^^^^^ passcode
                              ^^^^^^ password`,
    'in a cell behind its label': `
| Password | abc123 |
             ^^^^^^ password
Passcode\t471100\tx
        \t^^^^^^ passcode`.replace('        \t^', '         ^'),
    'each of several in a line': `
Passcode: 4711, Password: abc123 https://zoom.example.org/?pwd=aB3
          ^^^^ passcode
                          ^^^^^^ password
                                                               ^^^ meeting link`,
    'found by UTF-16 columns': `
👩🏽‍🚀 e\u0301 全 Passcode: 4711 全
                       ^^^^ passcode`,
  };
  for (const [what, text] of Object.entries(rows)) {
    it(what, () => {
      check(text.slice(1));
    });
  }
});

describe('No secret is', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    'what has been removed': [
      'https://zoom.example.org/j/removed?pwd=removed',
      'https://zoom.example.org/j/1?pwd=REDACTED, https://zoom.example.org/j/1?pwd=xxx',
      'https://zoom.example.org/j/1?pwd=***',
      'https://zoom.example.org/j/1?pwd=<passcode>&x=1',
      'Password: (removed)',
      'Password: removed',
      '**Password:** _removed_',
      'Network: Roof Guests password: removed',
      'Passcode: xxx',
      'Passcode: XXXXXX',
      'Password: ***',
      'Password: ******** Meeting ID: 99',
      'Password: ••••••',
      'Password: [redacted]',
      'PIN: ****',
      'Password: …',
    ],
    'what is not there': [
      'Passcode:',
      'Passcode: ',
      'https://zoom.example.org/?pwd=',
      '?pwd=&a=b',
      'Password: -',
      '| Password | |',
    ],
    'what stands elsewhere': [
      'Passcode: TBD',
      'Password: sent by mail',
      'Password: (sent by mail)',
      'Password: see the invitation',
      'Password: ask Ada',
      'Passcode: same as last week',
      'Password: https://vault.example.org/roof1',
      'Password: [vault](https://vault.example.org/roof1)',
      'Password: [the safe](https://vault.example.org/roof1)',
      'Password: @ada',
      'Password: 1Password',
      'Password: ${ROOF_PASSWORD}',
      'Password: <your password>',
    ],
    prose: [
      'the password: policy',
      'Password: policy',
      'our password: swordfish is bad',
      'New password policy is strict',
      'The password is wrong',
      'The password is swordfish',
      'The WiFi password is required',
      'The WiFi password is hard to remember',
      'Password: 8 characters or more',
      'Passcode: 6 digits',
      'Passwords: 12345',
      'password 12345678',
      'Password manager: swordfish1',
      'Password reset is done',
      'Password: DM-15198',
      'Password: changed 2021-03-29',
      'Password: 2021-03-29',
      'reset-password: abc123',
      'What is the passcode? 4711',
      'Ada passed: 4711',
      'Pin: GPIO4',
      'pin 1234',
      'Pinned: 1234',
      'Spin: 4711',
      'opinion is 4711',
      'The pass: 12345',
    ],
    'a column of a table': ['| User | Password | Host |', '| Password | Name |', 'Password\tHost'],
    'anything else': ['', ' ', 'https://example.org/?a=b&c=d', 'https://example.org/?mypwd=abc123', 'Mend the roof'],
  };
  for (const [what, lines] of Object.entries(rows)) {
    it(what, () => {
      for (const line of lines) assert.deepEqual(findSecrets(line), [], line);
    });
  }
});

describe('Secrets in any line', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...[
        'Passcode',
        'Password',
        'PIN',
        'WiFi',
        'password',
        '?pwd=',
        '&pwd=',
        ':',
        ' ',
        ' is ',
        '|',
        '\t',
        '**',
        '`',
        '"',
      ],
      ...[
        '(',
        ')',
        '[',
        '](',
        ']',
        'abc123',
        '4711',
        '123 456',
        'swordfish',
        'removed',
        '***',
        '.',
        ',',
        '&nbsp;',
        '<b>',
      ],
      ...['</b>', '👩‍🚀', '\ud800', '~', '_'],
    ),
    { maxLength: 20 },
  );

  it('stand in order and are never empty', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        let last = 0;
        for (const { span } of findSecrets(parts.join(''))) {
          assert.ok(span.start >= last && span.end > span.start);
          last = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are gone once a word that says so stands for them', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const line = parts.join(' ');
        const cleaned = findSecrets(line).reduceRight(
          (text, { span }) => `${text.slice(0, span.start)}removed${text.slice(span.end)}`,
          line,
        );
        assert.deepEqual(findSecrets(cleaned), [], cleaned);
      }),
      { numRuns: 2000 },
    );
  });

  for (const unit of [
    'Password',
    'Password:',
    'Password: ',
    'Password: abc123 ',
    'password for ',
    'password (',
    '?pwd=',
    '?pwd=a ',
    'pin ',
    ')',
    'pw\t',
    'pass ',
    '#,',
    ',,1234567890#',
    '<b>',
    '&nbsp;',
    'Passcode: **',
  ]) {
    it(`are read in one pass over a megabyte of ${unit}`, () => {
      const text = unit.repeat(Math.floor((1 << 20) / unit.length));
      findSecrets(text);
      findSecrets(`Password: ${text}`);
    }).timeout(20_000);
  }
});

function check(expected: string): void {
  const lines = withoutCarets(expected);
  const marks = lines.flatMap((text, line) =>
    findSecrets(text).map(({ what, span }) => ({ line, ...span, label: what })),
  );
  assert.equal(withCarets(lines, marks), expected);
}
