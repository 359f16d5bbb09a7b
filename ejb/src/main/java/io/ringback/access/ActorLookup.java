package io.ringback.access;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a signed-in person is now. Read with every request, so that a role or list taken away counts
 * from the next one.
 */
@Stateless
public class ActorLookup {
  @PersistenceContext EntityManager entities;

  /** Empty when there is no such user, or they are disabled. */
  public Optional<Actor.User> findUser(String name) {
    return rows("SELECT id FROM app_user WHERE name = ?1 AND NOT disabled", name)
        .findFirst()
        .map(id -> user(((Number) id).longValue(), name));
  }

  private Actor.User user(long id, String name) {
    var roles =
        rows("SELECT role FROM user_role WHERE user_id = ?1", id)
            .map(role -> Role.valueOf((String) role))
            .collect(Collectors.toSet());
    return new Actor.User(
        id,
        name,
        roles,
        listIds("SELECT list_id FROM list_grant WHERE user_id = ?1", id),
        listIds("SELECT list_id FROM list_member WHERE agent_id = ?1", id));
  }

  private Set<Long> listIds(String sql, long user) {
    return rows(sql, user)
        .map(id -> ((Number) id).longValue())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Stream<?> rows(String sql, Object parameter) {
    List<?> rows = entities.createNativeQuery(sql).setParameter(1, parameter).getResultList();
    return rows.stream();
  }
}
