-- HANDLE-5: an attempt keeps its answers with their texts, so that they outlive the schema. Until here both were free JSON that
-- no page showed: answers that were sent keep their codes as texts, and a schema that nothing had checked is gone.
UPDATE call_attempt SET classification = (
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'dimension', given ->> 'dimension',
    'labels', jsonb_build_object('en', given ->> 'dimension'),
    'choices', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'labels', jsonb_build_object('en', code))), '[]')
      FROM jsonb_array_elements_text(CASE jsonb_typeof(given -> 'choices') WHEN 'array' THEN given -> 'choices' ELSE '[]' END) AS code
      WHERE code IS NOT NULL))), '[]')
  FROM jsonb_array_elements(classification) AS given
  WHERE jsonb_typeof(given -> 'dimension') = 'string')
WHERE classification <> '[]';
UPDATE callback_list SET classification = '[]' WHERE classification <> '[]';
