package io.ringback.keys;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.Clock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * API keys: checked with every request, issued, rotated and revoked by administrators. Each method
 * is one transaction.
 */
@Stateless
public class ApiKeyService {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int MOST_PER_SECOND = 100_000;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject AuditLog audit;
  @Inject ApiKeyQueries queries;
  @Inject CallbackLists lists;

  /**
   * What the token allows now; empty when it is unknown, wrong, expired or revoked, which are never
   * told apart.
   */
  public Optional<KeyGrant> authenticate(String token) {
    return KeyToken.parse(token).flatMap(this::authenticate);
  }

  /** The key and the time come with one statement: every request asks. */
  private Optional<KeyGrant> authenticate(KeyToken token) {
    return entities
        .createQuery(
            "SELECT k, FUNCTION('ringback_now') FROM ApiKey k LEFT JOIN FETCH k.lists WHERE k.keyId = :keyId",
            Object[].class)
        .setParameter("keyId", token.keyId())
        .getResultStream()
        .findFirst()
        .flatMap(found -> authenticate(token, (ApiKey) found[0], Clock.toInstant(found[1])));
  }

  private Optional<KeyGrant> authenticate(KeyToken token, ApiKey key, Instant now) {
    if (!key.accepts(token.secret(), now)) return Optional.empty();
    if (key.isUnusedFor(A_MINUTE, now)) queries.markUsed(key);
    return Optional.of(key.toGrant());
  }

  /** All keys, good ones first, then by name. */
  public List<ApiKeyView> listAll(Actor actor) {
    requireAdministrator(actor);
    return queries.list();
  }

  /** Makes a key. The token that is returned can never be read again. */
  public String issue(Actor actor, NewApiKey wanted) {
    requireAdministrator(actor);
    check(wanted);
    var token = KeyToken.issue(KeyToken.newKeyId());
    var key = new ApiKey(token.keyId(), wanted.name(), token.secret(), wanted.scopes());
    if (wanted.lists() != null) key.limitTo(ids(actor, wanted.lists()));
    key.limitRate(wanted.requestsPerSecond());
    key.expireAt(wanted.expiresAt());
    entities.persist(key);
    audit(actor, key, null, view(key));
    return token.text();
  }

  /** Gives the key a new secret; the old one stays good for {@code overlap}. */
  public String rotate(Actor actor, String keyId, Duration overlap) {
    requireAdministrator(actor);
    var token = KeyToken.issue(keyId);
    var key = get(keyId);
    var before = view(key);
    key.rotate(token.secret(), clock.now(), overlap);
    audit(actor, key, before, view(key));
    return token.text();
  }

  /** Ends the key at once. Harmless when it has ended already. */
  public void revoke(Actor actor, String keyId) {
    requireAdministrator(actor);
    var key = get(keyId);
    var before = view(key);
    key.revoke(clock.now());
    audit(actor, key, before, view(key));
  }

  private void check(NewApiKey wanted) {
    var violations = new Violations();
    violations.required("name", wanted.name()).text("name", wanted.name(), 100);
    violations.check(!wanted.scopes().isEmpty(), "scopes", "required");
    var limit = wanted.requestsPerSecond();
    violations.check(
        limit == null || (limit >= 0 && limit <= MOST_PER_SECOND),
        "requestsPerSecond",
        "out-of-range",
        Map.of("min", 0, "max", MOST_PER_SECOND));
    var end = wanted.expiresAt();
    violations.check(end == null || end.isAfter(clock.now()), "expiresAt", "not-in-future");
    boolean reachesSome = wanted.lists() == null || !wanted.lists().isEmpty();
    violations.check(reachesSome, "lists", "required");
    violations.throwIfAny();
  }

  private Set<Long> ids(Actor actor, Set<String> listKeys) {
    return listKeys.stream().map(key -> id(actor, key)).collect(Collectors.toSet());
  }

  private Long id(Actor actor, String listKey) {
    return lists
        .findVisible(actor, listKey)
        .map(CallbackList::id)
        .orElseThrow(() -> new InvalidFieldException(Violation.of("lists", "unknown-list")));
  }

  private void audit(Actor actor, ApiKey key, @Nullable ApiKeyView before, ApiKeyView after) {
    audit.record(actor, AuditSubject.API_KEY, key.keyId(), before, after);
  }

  private ApiKeyView view(ApiKey key) {
    return queries.find(key.keyId()).orElseThrow();
  }

  private ApiKey get(String keyId) {
    return find(keyId).orElseThrow(() -> new NotFoundException("API key", keyId));
  }

  private Optional<ApiKey> find(String keyId) {
    return entities
        .createQuery(
            "SELECT k FROM ApiKey k LEFT JOIN FETCH k.lists WHERE k.keyId = :keyId", ApiKey.class)
        .setParameter("keyId", keyId)
        .getResultStream()
        .findFirst();
  }

  private static void requireAdministrator(Actor actor) {
    var allowed =
        actor instanceof Actor.System
            || (actor instanceof Actor.User user && user.roles().contains(Role.ADMINISTRATOR));
    if (!allowed) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
