package ru.adsdesk.notification.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Where the desk may call by HTTP: with TLS and out into the world, or to hosts the installation allows by name. Whoever sets
 * up a webhook or hands in a push subscription must not make the desk ask its own network.
 */
@Component
class AddressGuard {

    private final ChannelSettings settings;

    AddressGuard(ChannelSettings settings) {
        this.settings = settings;
    }

    /** Whether this is an address at all that the desk would call; its name is looked up only when it does. */
    boolean isFit(String text) {
        try {
            requireForm(URI.create(text));
            return true;
        } catch (NotSent | IllegalArgumentException unfit) {
            return false;
        }
    }

    /** The address, where the desk may call it now. */
    URI require(String text) throws NotSent {
        URI address = uri(text);
        requireForm(address);
        if (!isAllowed(address)) {
            requireOutside(address.getHost());
        }
        return address;
    }

    private static URI uri(String text) throws NotSent {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException none) {
            throw forbidden("no address of the web");
        }
    }

    private void requireForm(URI address) throws NotSent {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || (scheme.equals("http") && isAllowed(address));
        if (!web || address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw forbidden("only https, or hosts the installation allows");
        }
    }

    private boolean isAllowed(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String named = address.getPort() < 0 ? host : host + ":" + address.getPort();
        return settings.allowedHosts().stream()
                .anyMatch(allowed -> allowed.equalsIgnoreCase(named) || allowed.equalsIgnoreCase(host));
    }

    /** The JDK remembers what it looked up for longer than until the call, so that a name cannot turn inwards meanwhile. */
    private static void requireOutside(String host) throws NotSent {
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (isInside(each)) {
                    throw forbidden("an address inside a network");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotSent(Failure.UNREACHABLE, "no such host");
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean four = bytes.length == 4;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (four && (first == 0 || first >= 240 || (first == 100 && second >= 64 && second < 128)))
                || (four && first == 192 && second == 0 && (bytes[2] & 0xff) == 0)
                || (four && first == 198 && (second == 18 || second == 19))
                || (!four && (first & 0xfe) == 0xfc)
                || (!four && isEmbedded(bytes));
    }

    /** NAT64, 6to4 and IPv4-compatible addresses lead to an IPv4 one that is not looked at. */
    private static boolean isEmbedded(byte[] bytes) {
        int high = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return high == 0x0064 || high == 0x2002 || high == 0;
    }

    private static NotSent forbidden(String why) {
        return new NotSent(Failure.FORBIDDEN_ADDRESS, why);
    }
}
