package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person is signed in at all members, and a form of one is read by another (ADR 22). */
@WithCluster
class SessionsOfMembersIT {
  private static final Map<String, String> ANNA =
      Map.of("signIn:name", "anna", "signIn:password", "demo");

  private final Cluster cluster;

  SessionsOfMembersIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void formOfOneMemberIsReadByTheOtherAndWhoSignedInThereIsSignedInHere() {
    var anna = new Visitor();
    var form = anna.get(at(0, "/sign-in")).body();

    var answer = anna.submit(form, at(1, "/sign-in"), ANNA);

    // to the door again is where a form goes that cannot be read
    assertThat(answer.headers().firstValue("location").orElse(answer.body())).endsWith("/");
    assertThat(anna.get(at(0, "/agent/desk")).statusCode()).isEqualTo(200);
    assertThat(anna.get(at(1, "/agent/desk")).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsNotSignedInIsSentToTheDoor() {
    assertThat(new Visitor().get(at(0, "/agent/desk")).statusCode()).isEqualTo(302);
  }

  private URI at(int member, String path) {
    return cluster.member(member).uri(path);
  }
}
