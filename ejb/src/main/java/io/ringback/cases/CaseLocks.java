package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.agents.Agents;
import io.ringback.errors.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeSet;

/**
 * Locks a case together with the agents whose work the change touches, in the one order that
 * everybody keeps: agents by ascending id, then the case. So no two transactions ever wait for each
 * other.
 */
@ApplicationScoped
public class CaseLocks {
  @Inject CaseRepository cases;
  @Inject CaseExpiry expiry;
  @Inject Agents agents;

  /**
   * Locks a case that must not have expired; one that has is closed, and the request refused
   * (TIME-1).
   */
  public CallCase lockLive(Actor actor, String publicId, long... others) {
    var standing = cases.getVisible(actor, publicId);
    if (standing.expired()) {
      expiry.expireUnlessLocked(standing.id());
      throw new CaseExpiredException();
    }
    return lock(standing, others);
  }

  public CallCase lock(Actor actor, String publicId, long... others) {
    return lock(cases.getVisible(actor, publicId), others);
  }

  /**
   * @param others agents to be locked beside the holder
   */
  public CallCase lock(CaseRepository.Standing standing, long... others) {
    var toLock = new TreeSet<Long>();
    for (long agent : others) toLock.add(agent);
    if (standing.assigneeId() != null) toLock.add(standing.assigneeId());
    toLock.forEach(agents::lock);
    var locked = cases.lock(standing.id());
    // The holder changed between the look and the lock: to wait for them now would break the order.
    var missed = locked.assignee().filter(holder -> !toLock.contains(holder));
    if (missed.isPresent() && !agents.lockNow(missed.get())) {
      throw new UnavailableException("the case is changing hands just now");
    }
    return locked;
  }
}
