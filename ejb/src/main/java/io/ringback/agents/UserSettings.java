package io.ringback.agents;

import io.ringback.access.Role;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator or a directory system writes them.
 *
 * @param supervises keys of the lists granted to a supervisor or monitor
 * @param password new password in clear, null = keep the present one
 */
public record UserSettings(
    String name,
    String displayName,
    Set<Role> roles,
    @Nullable String email,
    String language,
    ZoneId timeZone,
    @Nullable String extension,
    Set<String> supervises,
    @Nullable String password) {}
