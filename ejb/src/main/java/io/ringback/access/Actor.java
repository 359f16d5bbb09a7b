package io.ringback.access;

import java.util.Set;

/**
 * Who asks. Every service method that reads or changes something for somebody takes one, and
 * decides by it.
 *
 * <p>A value made at the edge for one request: rights that change count from the next request on.
 */
public sealed interface Actor {
  /** How the actor is named in histories: a user's name, {@code key:<id>} or {@code system}. */
  String label();

  /** May see every list and do everything that its scopes allow. */
  boolean seesAllLists();

  /** Lists that the actor may see, as internal ids; meaningless when {@link #seesAllLists()}. */
  Set<Long> visibleLists();

  /** May run the list: members, imports, other people's cases. */
  boolean supervises(long list);

  /** May see the persons behind the cases; otherwise numbers are masked (monitors). */
  boolean seesPersons(long list);

  default boolean sees(long list) {
    return seesAllLists() || visibleLists().contains(list);
  }

  /**
   * A signed-in person.
   *
   * @param id internal id, also of the agent
   * @param granted lists granted as supervisor or monitor
   * @param member lists the user is a member of as agent
   */
  record User(long id, String name, Set<Role> roles, Set<Long> granted, Set<Long> member)
      implements Actor {
    public User {
      roles = Set.copyOf(roles);
      granted = Set.copyOf(granted);
      member = Set.copyOf(member);
    }

    @Override
    public String label() {
      return name;
    }

    @Override
    public boolean seesAllLists() {
      return roles.contains(Role.ADMINISTRATOR);
    }

    @Override
    public Set<Long> visibleLists() {
      var lists = new java.util.HashSet<Long>();
      if (roles.contains(Role.SUPERVISOR) || roles.contains(Role.MONITOR)) lists.addAll(granted);
      if (roles.contains(Role.AGENT)) lists.addAll(member);
      return lists;
    }

    @Override
    public boolean supervises(long list) {
      return roles.contains(Role.ADMINISTRATOR)
          || (roles.contains(Role.SUPERVISOR) && granted.contains(list));
    }

    @Override
    public boolean seesPersons(long list) {
      return supervises(list) || (roles.contains(Role.AGENT) && member.contains(list));
    }

    /** Is in charge of the list, or watches it: not merely an agent of it. */
    public boolean oversees(long list) {
      return supervises(list) || (roles.contains(Role.MONITOR) && granted.contains(list));
    }
  }

  /**
   * Another system, by its API key. Without an agent named in the request it acts as a supervisor
   * of its lists.
   *
   * @param id internal id of the key
   * @param lists the lists it is limited to; ignored when {@code allLists}
   */
  record Key(long id, String keyId, Set<Scope> scopes, boolean allLists, Set<Long> lists)
      implements Actor {
    public Key {
      scopes = Set.copyOf(scopes);
      lists = Set.copyOf(lists);
    }

    @Override
    public String label() {
      return "key:" + keyId;
    }

    @Override
    public boolean seesAllLists() {
      return allLists;
    }

    @Override
    public Set<Long> visibleLists() {
      return lists;
    }

    @Override
    public boolean supervises(long list) {
      return sees(list);
    }

    @Override
    public boolean seesPersons(long list) {
      return sees(list);
    }
  }

  /**
   * The product at work on what somebody ordered who was found to have the right: an import goes on
   * when they have signed out.
   *
   * @param label of the one who ordered it
   */
  record Ordered(String label) implements Actor {
    @Override
    public boolean seesAllLists() {
      return true;
    }

    @Override
    public Set<Long> visibleLists() {
      return Set.of();
    }

    @Override
    public boolean supervises(long list) {
      return true;
    }

    @Override
    public boolean seesPersons(long list) {
      return true;
    }
  }

  /** The product itself: timers, rules. */
  record System() implements Actor {
    @Override
    public String label() {
      return "system";
    }

    @Override
    public boolean seesAllLists() {
      return true;
    }

    @Override
    public Set<Long> visibleLists() {
      return Set.of();
    }

    @Override
    public boolean supervises(long list) {
      return true;
    }

    @Override
    public boolean seesPersons(long list) {
      return true;
    }
  }
}
