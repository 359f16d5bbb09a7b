package io.ringback.idempotency;

import io.ringback.errors.UnavailableException;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The answers of the last 24 hours, each written in the transaction that did the work: there is no
 * moment at which one is there without the other. A second request with the same key waits for the
 * first one's end.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GivenAnswers {
  @Inject Sql sql;

  /**
   * Claims the key for this request, or finds what it was answered before. Waits while another
   * transaction holds the key.
   *
   * @return empty when the request is to be done now
   * @throws IdempotencyKeyReusedException the key belongs to another request
   */
  public Optional<GivenAnswer> claim(RequestKey request) {
    int claimed =
        sql.execute(
            """
            INSERT INTO idempotency_key (%s, key, request_hash, created_at)
            VALUES (?1, ?2, ?3, (SELECT ringback_now())) ON CONFLICT DO NOTHING
            """
                .formatted(request.owner().column()),
            request.owner().id(),
            request.key(),
            request.hash());
    return claimed == 1 ? Optional.empty() : findGiven(request);
  }

  /**
   * A row without an answer is a claim that was committed before the work began ({@link
   * ClaimsAhead}).
   */
  private Optional<GivenAnswer> findGiven(RequestKey request) {
    var row =
        sql.find(
                "SELECT request_hash, status, headers, body FROM idempotency_key WHERE "
                    + of(request),
                request.owner().id(),
                request.key())
            .orElseThrow(
                () -> new UnavailableException("the key's first request has just been forgotten"));
    if (!row.text("request_hash").equals(request.hash())) throw new IdempotencyKeyReusedException();
    return row.findLong("status") == null ? Optional.empty() : Optional.of(answer(row));
  }

  private static GivenAnswer answer(Row row) {
    return new GivenAnswer((int) row.number("status"), row.object("headers"), row.text("body"));
  }

  public void keep(RequestKey request, GivenAnswer answer) {
    sql.execute(
        "UPDATE idempotency_key SET status = ?3, headers = CAST(?4 AS jsonb), body = ?5 WHERE "
            + of(request),
        request.owner().id(),
        request.key(),
        answer.status(),
        answer.headers().toString(),
        answer.body());
  }

  /**
   * Gives a claim back: a refusal is no answer to keep, and the client may try again with the same
   * key.
   */
  void forget(RequestKey request) {
    sql.execute(
        "DELETE FROM idempotency_key WHERE "
            + of(request)
            + " AND request_hash = ?3 AND status IS NULL",
        request.owner().id(),
        request.key(),
        request.hash());
  }

  private static String of(RequestKey request) {
    return request.owner().column() + " = ?1 AND key = ?2";
  }
}
