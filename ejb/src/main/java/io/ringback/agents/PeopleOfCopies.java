package io.ringback.agents;

import io.ringback.lists.CallbackLists;
import io.ringback.lists.ListCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Brings the people of a list to its copy, as far as they are wanted there. */
@ApplicationScoped
class PeopleOfCopies {
  @Inject CallbackLists lists;
  @Inject Agents agents;
  @Inject Memberships memberships;
  @Inject MemberChanges changes;
  @Inject Users users;
  @Inject Grants grants;

  void listCopied(@Observes ListCopied copied) {
    if (copied.wanted().members()) bringMembers(copied);
    if (copied.wanted().grants()) bringGrants(copied);
  }

  private void bringMembers(ListCopied copied) {
    var copy = lists.get(copied.to());
    memberships
        .membersOf(copied.from())
        .forEach((id, active) -> changes.add(copied.actor(), agents.lock(id), copy, active));
  }

  private void bringGrants(ListCopied copied) {
    var copy = lists.get(copied.to());
    for (var name : grants.namesOf(copied.from())) {
      users.lock(name);
      users.findByName(name).ifPresent(user -> grants.add(copied.actor(), user, copy));
    }
  }
}
