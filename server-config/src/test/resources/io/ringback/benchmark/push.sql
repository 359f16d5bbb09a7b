-- as before
SELECT last FROM feed_position;

SELECT 1 AS some FROM feed_event WHERE position IS NULL LIMIT 1;

SELECT pg_try_advisory_xact_lock(hashtextextended('ringback sequencer', 0)) AS mine;

WITH unplaced AS (
  SELECT id FROM feed_event WHERE position IS NULL ORDER BY id LIMIT :most),
numbered AS (
  SELECT id, p.last + row_number() OVER (ORDER BY id) AS place FROM unplaced, feed_position p),
placed AS (
  UPDATE feed_event e SET position = n.place FROM numbered n WHERE e.id = n.id RETURNING e.position),
advanced AS (
  UPDATE feed_position SET last = greatest(last, (SELECT max(place) FROM numbered)) RETURNING last)
SELECT count(*) AS events FROM placed;

COMMIT;

SELECT id, position, type, at, public_case_id, list_id, agent_id, data FROM feed_event WHERE position > :before.last
ORDER BY position LIMIT :most;

COMMIT;
