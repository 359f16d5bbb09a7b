package io.ringback.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;

/** Passwords of users, kept as PBKDF2 hashes. */
@Stateless
public class PasswordService {
  @PersistenceContext EntityManager entities;
  @Inject Pbkdf2PasswordHash hashes;

  private String nobodysHash = "";

  /**
   * An unknown name takes as long as a wrong password, so that names cannot be found out by the
   * clock.
   */
  @PostConstruct
  void prepare() {
    nobodysHash = hash(new char[] {'-'});
  }

  /** What {@code app_user.password_hash} keeps. */
  public String hash(char[] password) {
    return hashes.generate(password);
  }

  /** Whether an enabled user of that name has this password. */
  public boolean isRight(String name, char[] password) {
    List<?> found =
        entities
            .createNativeQuery(
                "SELECT password_hash FROM app_user WHERE name = ?1 AND NOT disabled AND password_hash IS NOT NULL")
            .setParameter(1, name)
            .getResultList();
    var right = hashes.verify(password, found.isEmpty() ? nobodysHash : (String) found.get(0));
    return right && !found.isEmpty();
  }
}
