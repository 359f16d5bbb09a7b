package io.ringback.it.dialling.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** SIP over UDP on this machine. */
final class SipSocket implements AutoCloseable {
  private static final int PATIENCE_MS = 500;

  private final DatagramSocket socket;
  private volatile SocketAddress peer;

  SipSocket() {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      socket.setSoTimeout(PATIENCE_MS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void talkTo(int port) {
    peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  int port() {
    return socket.getLocalPort();
  }

  void send(SipMessage message) {
    var bytes = message.bytes();
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, peer));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Empty when nothing came for a moment. Who sent it is who is talked to from now on. */
  Optional<SipMessage> receive() {
    var packet = new DatagramPacket(new byte[8192], 8192);
    try {
      socket.receive(packet);
      peer = packet.getSocketAddress();
      return Optional.of(SipMessage.read(packet.getData(), packet.getLength()));
    } catch (SocketTimeoutException nothing) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public void close() {
    socket.close();
  }
}
