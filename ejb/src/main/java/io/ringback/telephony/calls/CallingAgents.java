package io.ringback.telephony.calls;

import io.ringback.agents.Agents;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agents as the PBX knows them: by name, or by their extension. */
@ApplicationScoped
public class CallingAgents {
  @Inject Sql sql;
  @Inject Agents agents;

  /** A name counts more than an extension. Somebody whom Ringback does not know is no agent. */
  Optional<Long> find(@Nullable String nameOrExtension) {
    if (nameOrExtension == null || nameOrExtension.isBlank()) return Optional.empty();
    return sql.find(
            """
            SELECT a.id FROM agent a JOIN app_user u ON u.id = a.id
            WHERE NOT u.disabled AND (u.name = ?1 OR u.extension = ?1) ORDER BY u.name = ?1 DESC, a.id LIMIT 1
            """,
            nameOrExtension.strip())
        .map(row -> row.number("id"));
  }

  /** Locks those who take part, in the order that everybody keeps. */
  Set<Long> lock(Optional<Long> one, Optional<Long> other) {
    var both = new TreeSet<>(Stream.of(one, other).flatMap(Optional::stream).toList());
    both.forEach(agents::lock);
    return both;
  }
}
