package io.ringback.web.console.admin;

import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
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
import org.jspecify.annotations.Nullable;

/** The directory, in the order in which contacts came. */
@Named
@RequestScoped
public class ContactsBacking {
  private static final int CONTACTS = 50;

  @Inject ContactService service;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<Contact> page = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    var after = Asked.text(request, "after");
    page =
        service.search(
            viewer.actor(), getSearch(), new PageRequest(after.isEmpty() ? null : after, CONTACTS));
  }

  public List<Contact> getContacts() {
    return page.items();
  }

  public String getSearch() {
    return Asked.text(request, "search");
  }

  /** Address of those after them, null at the end. */
  public @Nullable String getMore() {
    if (page.next() == null) return null;
    return "?search="
        + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8)
        + "&after="
        + page.next();
  }

  public String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
