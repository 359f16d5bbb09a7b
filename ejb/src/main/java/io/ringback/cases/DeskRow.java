package io.ringback.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the desk.
 *
 * @param field value of the additional field the viewer chose
 * @param assigneeName display name of the holder
 * @param kept self-assigned by the viewer after an attempt
 * @param mayCall nobody else has it, and its list allows it
 * @param voicemailSeconds length of its voicemail, null when it has none
 * @param related other open cases of the number on lists the viewer sees
 * @param callerWaitsSince the person is waiting in a service queue just now, since then
 * @param reachedAt when the person was reached in another call, null when not (REL-4)
 */
public record DeskRow(
    String id,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String topic,
    @Nullable String field,
    String listName,
    int priority,
    Instant dueAt,
    @Nullable String assigneeName,
    boolean mine,
    boolean kept,
    boolean mayCall,
    boolean onCall,
    @Nullable Integer voicemailSeconds,
    int requests,
    int related,
    @Nullable Instant callerWaitsSince,
    @Nullable Instant reachedAt) {}
