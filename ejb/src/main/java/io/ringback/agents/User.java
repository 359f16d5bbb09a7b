package io.ringback.agents;

import io.ringback.access.Role;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who signs in. Never deleted, only disabled: histories keep the name. */
@Entity
@Cacheable(false)
@Table(name = "app_user")
public class User {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private @Nullable Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "email")
  private @Nullable String email;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "provider_issuer")
  private @Nullable String providerIssuer;

  @Column(name = "provider_subject")
  private @Nullable String providerSubject;

  @Column(name = "language")
  private String language;

  @Column(name = "time_zone")
  private ZoneId timeZone;

  @Column(name = "theme")
  @Enumerated(EnumType.STRING)
  private Theme theme = Theme.SYSTEM;

  @Column(name = "extension")
  private @Nullable String extension;

  @Column(name = "disabled")
  private boolean disabled;

  @ElementCollection
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  /** Lists granted to a supervisor or monitor. */
  @ElementCollection
  @CollectionTable(name = "list_grant", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "list_id")
  private Set<Long> granted = new HashSet<>();

  protected User() {}

  /** A new user cannot sign in by password until one is set. */
  User(UserSettings settings, Set<Long> grantedLists) {
    name = settings.name();
    change(settings, grantedLists);
  }

  /** Takes settings that were found good, and enables the user. Sets no password. */
  final void change(UserSettings settings, Set<Long> grantedLists) {
    displayName = settings.displayName();
    email = settings.email();
    language = settings.language();
    timeZone = settings.timeZone();
    extension = settings.extension();
    disabled = false;
    roles.retainAll(settings.roles());
    roles.addAll(settings.roles());
    granted.retainAll(grantedLists);
    granted.addAll(grantedLists);
  }

  void grant(long list) {
    granted.add(list);
  }

  void revoke(long list) {
    granted.remove(list);
  }

  void choosePassword(String hash) {
    passwordHash = hash;
  }

  /** The one way in from now on. */
  void linkTo(ProviderIdentity identity) {
    providerIssuer = identity.issuer();
    providerSubject = identity.subject();
  }

  /** Whoever comes from the provider with this name is the user. */
  void awaitProvider() {
    passwordHash = null;
    providerIssuer = null;
    providerSubject = null;
  }

  /**
   * Whether the identity is this user, or the user waits for one of that name: nobody gets in as
   * them otherwise. A link to a provider that was replaced lets nobody in.
   */
  boolean mayBe(ProviderIdentity identity) {
    if (identity.issuer().equals(providerIssuer)) return identity.subject().equals(providerSubject);
    return passwordHash == null;
  }

  void disable() {
    disabled = true;
  }

  public long id() {
    if (id == null) throw new IllegalStateException("not stored yet");
    return id;
  }

  public String name() {
    return name;
  }

  public String displayName() {
    return displayName;
  }

  public String language() {
    return language;
  }

  public ZoneId timeZone() {
    return timeZone;
  }

  public Theme theme() {
    return theme;
  }

  Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Optional<String> extension() {
    return Optional.ofNullable(extension);
  }

  /** The issuer who answers for the user; empty for one with a password, or with no way in yet. */
  Optional<String> provider() {
    return Optional.ofNullable(providerIssuer);
  }

  public Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  public boolean isDisabled() {
    return disabled;
  }

  /** Is an agent now: enabled, and with the role. */
  public boolean isAgent() {
    return !disabled && roles.contains(Role.AGENT);
  }

  /** Internal ids of the lists granted to a supervisor or monitor. */
  Set<Long> granted() {
    return Set.copyOf(granted);
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
