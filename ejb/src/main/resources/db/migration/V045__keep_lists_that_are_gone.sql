-- A key or an endpoint that is limited to lists hears that one of them was deleted, and what happened there before. These events get
-- their place in the feed when the list is gone, so the limit stays. Nothing else comes of it: ids of lists are never used again.
ALTER TABLE webhook_list DROP CONSTRAINT fk_webhook_list_list;
ALTER TABLE api_key_list DROP CONSTRAINT fk_api_key_list_list;
