package io.ringback.web.console;

import io.ringback.access.Role;
import java.util.Set;

/**
 * A place in the console's menu.
 *
 * @param area by which a page says where it belongs; its name is {@code console.area.<area>}
 * @param path below the context path
 * @param settings whether it stands among the settings
 * @param roles who may go there
 */
public record MenuEntry(String area, String path, boolean settings, Set<Role> roles) {}
