package io.ringback.keys;

import io.ringback.access.Actor;
import io.ringback.access.Scope;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lets another system in: a public id, the hash of a secret, scopes, and the lists it is
 * limited to.
 *
 * <p>After a rotation the previous secret is good for a while, so that clients can change over one
 * by one. An expired or revoked key accepts nothing.
 */
@Entity
@Cacheable(false)
@Table(name = "api_key")
public class ApiKey {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "key_id")
  private String keyId;

  private String name;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "previous_secret_hash")
  private @Nullable String previousSecretHash;

  @Column(name = "previous_expires_at")
  private @Nullable Instant previousExpiresAt;

  private String scopes;

  @Column(name = "all_lists")
  private boolean allLists;

  @ElementCollection
  @CollectionTable(name = "api_key_list", joinColumns = @JoinColumn(name = "api_key_id"))
  @Column(name = "list_id")
  private Set<Long> lists = new HashSet<>();

  @Column(name = "requests_per_second")
  private @Nullable Integer requestsPerSecond;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  /** Written by SQL, see {@link ApiKeyQueries#markUsed}. */
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  /** For the persistence provider. */
  protected ApiKey() {
    this("", "", "", Set.of());
  }

  public ApiKey(String keyId, String name, String secret, Collection<Scope> scopes) {
    this.keyId = keyId;
    this.name = name;
    this.secretHash = KeyToken.hash(secret);
    this.scopes = scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    this.allLists = true;
  }

  /** From now on only these lists exist for the key. */
  void limitTo(Set<Long> listIds) {
    allLists = false;
    lists = new HashSet<>(listIds);
  }

  /**
   * How many requests a second are answered.
   *
   * @param requests null = the configured default, 0 = no limit
   */
  void limitRate(@Nullable Integer requests) {
    requestsPerSecond = requests;
  }

  void expireAt(@Nullable Instant at) {
    expiresAt = at;
  }

  void revoke(Instant now) {
    if (revokedAt == null) revokedAt = now;
  }

  /** Takes a new secret; the present one stays good for {@code overlap}. */
  void rotate(String secret, Instant now, Duration overlap) {
    previousSecretHash = secretHash;
    previousExpiresAt = now.plus(overlap);
    secretHash = KeyToken.hash(secret);
  }

  /** Whether a secret opens this key now. Takes the same time for every wrong one. */
  boolean accepts(String secret, Instant now) {
    var present = KeyToken.matches(secretHash, secret);
    var previous =
        previousSecretHash != null
            && KeyToken.matches(previousSecretHash, secret)
            && isAhead(previousExpiresAt, now);
    return (present || previous)
        && revokedAt == null
        && (expiresAt == null || isAhead(expiresAt, now));
  }

  private static boolean isAhead(@Nullable Instant end, Instant now) {
    return end != null && now.isBefore(end);
  }

  boolean isUnusedFor(Duration period, Instant now) {
    return lastUsedAt == null || lastUsedAt.plus(period).isBefore(now);
  }

  KeyGrant toGrant() {
    var granted =
        Arrays.stream(scopes.split(" "))
            .flatMap(text -> Scope.findByText(text).stream())
            .collect(Collectors.toSet());
    return new KeyGrant(new Actor.Key(id, keyId, granted, allLists, lists), requestsPerSecond);
  }

  String keyId() {
    return keyId;
  }

  String name() {
    return name;
  }
}
