package io.ringback.it.imports;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.ringback.it.RingbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of a server's virtual machine, as the machine itself tells. */
public final class ServerHeap implements AutoCloseable {
  private final JMXConnector connection;
  private final MemoryMXBean memory;

  private ServerHeap(JMXConnector connection) throws IOException {
    this.connection = connection;
    this.memory =
        ManagementFactory.newPlatformMXBeanProxy(
            connection.getMBeanServerConnection(),
            ManagementFactory.MEMORY_MXBEAN_NAME,
            MemoryMXBean.class);
  }

  @SuppressWarnings("BanJNDI") // the address is our own server's
  public static ServerHeap of(RingbackServer server) {
    try {
      var machine = VirtualMachine.attach(String.valueOf(server.pid()));
      var address = new JMXServiceURL(machine.startLocalManagementAgent());
      machine.detach();
      return new ServerHeap(JMXConnectorFactory.connect(address));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (AttachNotSupportedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Megabytes that are in use, whatever they are needed for. */
  public double used() {
    return memory.getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** Megabytes that are left when all that nobody needs is gone. */
  public double live() {
    memory.gc();
    return used();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
