package io.ringback.web.console.admin;

import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every page of this package asks first: a refusal while a page is written would come too late. */
@Named
@RequestScoped
public class AdministratorsOnly {
  @Inject Viewer viewer;

  /**
   * @throws NoPermissionException the viewer is none
   */
  public void check() {
    if (!viewer.actor().seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
