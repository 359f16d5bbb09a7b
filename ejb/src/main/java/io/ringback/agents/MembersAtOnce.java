package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.errors.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Several members of a list in one go. Each is a transaction of its own, so that one who cannot be
 * changed does not keep the others from it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MembersAtOnce {
  @Inject MemberService members;

  /**
   * @param done names of those who were changed
   * @param refused why others were not
   */
  public record Result(List<String> done, Map<String, BusinessException> refused) {
    public Result {
      done = List.copyOf(done);
      refused = Map.copyOf(refused);
    }
  }

  public Result put(Actor actor, String list, Collection<String> agents, boolean active) {
    return each(agents, agent -> members.put(actor, list, agent, active));
  }

  /** The cases of the list that they hold are free at once (LIST-6). */
  public Result remove(Actor actor, String list, Collection<String> agents) {
    return each(agents, agent -> members.remove(actor, list, agent));
  }

  private static Result each(Collection<String> agents, Consumer<String> change) {
    var done = new ArrayList<String>();
    var refused = new LinkedHashMap<String, BusinessException>();
    for (var agent : new TreeSet<>(agents)) {
      try {
        change.accept(agent);
        done.add(agent);
      } catch (BusinessException no) {
        refused.put(agent, no);
      }
    }
    return new Result(done, refused);
  }
}
