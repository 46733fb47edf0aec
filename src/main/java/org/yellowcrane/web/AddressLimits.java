package org.yellowcrane.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yellowcrane.conversation.RateLimits;

/**
 * Keeps each client, and each network of clients, from asking more than its share. What a client asks beyond its own limit does not count for its network,
 * so that its neighbours are served.
 */
class AddressLimits extends OncePerRequestFilter {

    /** Whoever has an address of version 4 seldom has more of it than 256, of version 6 than one subnet. */
    private static final int NETWORK_4 = 3;

    private static final int NETWORK_6 = 8;

    /** Only what is written like an address, so that no name is ever looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]{1,40}");

    private final RateLimits<String> clients;
    private final RateLimits<String> networks;
    private final boolean limitsLoopback;

    AddressLimits(WebSettings settings) {
        this.clients = new RateLimits<>(settings.client());
        this.networks = new RateLimits<>(settings.network());
        this.limitsLoopback = settings.limitLoopback();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/")
                || path.startsWith("/assets/")
                || path.startsWith("/actuator/")
                || path.startsWith(RequestGate.PLATFORMS)
                || (!limitsLoopback && isLoopback(request.getRemoteAddr()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRemoteAddr();
        Duration wait = clients.take(address);
        if (wait.isZero()) {
            wait = networks.take(network(address));
        }
        if (wait.isPositive()) {
            new ProblemException(ProblemKind.TOO_MANY_REQUESTS, wait).send(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }

    /** The first 24 bits of an address of version 4, the first 64 of version 6, as hexadecimal digits; the address itself if it is none. */
    static String network(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!ADDRESS.matcher(plain).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(plain);
            int length = parsed instanceof Inet4Address ? NETWORK_4 : NETWORK_6;
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length));
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
