package io.ringback.web.idempotency;

import jakarta.ws.rs.core.Response;

/** What a request asks for. */
interface Work {
  Response run() throws Exception;
}
