package io.ringback.agents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent as others see them.
 *
 * @param stopReason why receiving stopped last; null while receiving and before the first time
 * @param onCall holds a case with an unsaved attempt, or the PBX reports a call
 * @param heldCase public id of the offered case, null when none
 */
public record AgentView(
    String name,
    String displayName,
    Availability availability,
    WorkMode workMode,
    boolean receiving,
    @Nullable Instant receivingSince,
    @Nullable StopReason stopReason,
    boolean onCall,
    @Nullable String heldCase) {}
