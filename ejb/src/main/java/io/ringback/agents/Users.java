package io.ringback.agents;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The users as they are stored, disabled ones too. */
@ApplicationScoped
class Users {
  @PersistenceContext EntityManager entities;
  @Inject Sql sql;

  Optional<User> findByName(String name) {
    return entities
        .createQuery("SELECT u FROM User u WHERE u.name = :name", User.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The name of whom the provider knows as the subject. */
  Optional<String> findName(String issuer, String subject) {
    return sql.find(
            "SELECT name FROM app_user WHERE provider_issuer = ?1 AND provider_subject = ?2",
            issuer,
            subject)
        .map(row -> row.text("name"));
  }

  /**
   * Nobody else creates or changes a user of this name until the transaction ends, whether there is
   * one or not.
   */
  void lock(String name) {
    sql.find(
        "SELECT CAST(pg_advisory_xact_lock(hashtextextended('user ' || CAST(?1 AS text), 0)) AS text) AS locked",
        name);
  }

  User add(User user) {
    entities.persist(user);
    entities.flush();
    return user;
  }
}
