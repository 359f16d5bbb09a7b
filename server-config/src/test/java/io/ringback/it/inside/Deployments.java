package io.ringback.it.inside;

import java.io.File;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for tests inside the server: everything of the EAR but its pages. */
final class Deployments {

  private static final File EAR = new File("target/wlp/usr/servers/ringback/apps/ringback.ear");

  private Deployments() {}

  /** All rules and their libraries, with every class of the test's package. */
  static WebArchive with(Class<?> test) {
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR);
    WebArchive war = ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war");
    war.addPackage(test.getPackage());
    ear.getContent(path -> path.get().matches("/ringback-ejb\\.jar|/lib/.*\\.jar"))
        .forEach((path, node) -> add(war, path.get(), node));
    return war;
  }

  private static void add(WebArchive war, String path, Node node) {
    if (node.getAsset() != null) {
      war.addAsLibrary(node.getAsset(), path.substring(path.lastIndexOf('/') + 1));
    }
  }
}
