package io.ringback.web.console.admin;

import io.ringback.access.Role;
import io.ringback.agents.UserFilter;
import io.ringback.agents.UserQueries;
import io.ringback.agents.UserView;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people who sign in, narrowed by name, role and state. */
@Named
@RequestScoped
public class UsersBacking {
  private static final int USERS = 50;

  @Inject UserQueries users;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<UserView> page = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    var role =
        Stream.of(Role.values()).filter(known -> known.name().equals(asked("role"))).findFirst();
    var disabled = asked("disabled");
    var filter =
        new UserFilter(
            asked("search"),
            role.orElse(null),
            disabled.isEmpty() ? null : Boolean.valueOf(disabled));
    var after = asked("after").isEmpty() ? null : asked("after");
    page = users.list(viewer.actor(), filter, new PageRequest(after, USERS));
  }

  public List<UserView> getUsers() {
    return page.items();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** What stands in a field of the filter. */
  public String asked(String name) {
    return Asked.text(request, name);
  }

  /** Address of those after them, null at the end. */
  public @Nullable String getMore() {
    if (page.next() == null) return null;
    return "?search=%s&role=%s&disabled=%s&after=%s"
        .formatted(
            URLEncoder.encode(asked("search"), StandardCharsets.UTF_8),
            URLEncoder.encode(asked("role"), StandardCharsets.UTF_8),
            URLEncoder.encode(asked("disabled"), StandardCharsets.UTF_8),
            page.next());
  }
}
