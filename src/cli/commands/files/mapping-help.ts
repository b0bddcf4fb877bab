/** For every command that takes a mapping. */
export const MAPPING_HELP = `
A mapping file says what the columns are, by their headings:
  {"columns": {"no": "record_id", "gender": "sex", "remarks": null},
   "fields": {"names": ["{given} {family}"], "id_numbers": ["email: {email}"],
              "origin_place": "{suburb}, {state}"},
   "dates": {"born": "D/M/YYYY"}, "words": {"gender": {"F": "female"}},
   "compare": ["postcode"], "constants": {"kind": "missing"}}
A column may be a field, or go into one with others in braces; null leaves it
out. Columns under "compare" count once calibrate has learned what they tell.
`;
