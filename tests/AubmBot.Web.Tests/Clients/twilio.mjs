// Twilio's own library signs a request, or judges one: node twilio.mjs sign|validate TOKEN URL FIELDS [SIGNATURE]
import twilio from 'twilio';

const [what, token, url, fields, signature] = process.argv.slice(2);
const parameters = JSON.parse(fields);
console.log(what === 'sign'
  ? twilio.getExpectedTwilioSignature(token, url, parameters)
  : twilio.validateRequest(token, signature, url, parameters));
