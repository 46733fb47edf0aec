package org.yellowcrane.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no part of the service wants, before any of them looks at it: path parameters, preflights of other origins, and
 * bodies that are too large or too slow. Bodies that pass are whole in memory, so nothing behind can be held up by a client.
 */
class RequestGate extends OncePerRequestFilter {

    /** How much of a body is read beyond the limit and thrown away, so that an honest client hears why it was refused. */
    private static final int COURTESY = 1 << 20;

    /** Platforms push messages of all their users to paths that begin so, and prove who they are. */
    static final String PLATFORMS = "/webhooks/";

    /** Two of Telegram's longest messages, one in reply to the other, with every character escaped. */
    private static final int PLATFORM_LIMIT = 256 * 1024;

    private final int limit;
    private final Duration time;

    RequestGate(WebSettings settings) {
        this.limit = Math.toIntExact(settings.bodyLimit().toBytes());
        this.time = settings.bodyTime();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest admitted;
        try {
            admitted = admit(request);
        } catch (ProblemException refusal) {
            refusal.send(response);
            return;
        }
        chain.doFilter(admitted, response);
    }

    private HttpServletRequest admit(HttpServletRequest request) throws IOException {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        int most = request.getRequestURI().startsWith(PLATFORMS) ? PLATFORM_LIMIT : limit;
        return new BufferedRequest(request, body(request.getInputStream(), most));
    }

    private byte[] body(InputStream in, int most) throws IOException {
        long deadline = System.nanoTime() + time.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        int length = 0;
        try {
            while (length <= most + COURTESY) {
                int read = in.read(piece);
                if (read < 0) {
                    break;
                }
                length += read;
                body.write(piece, 0, Math.min(read, Math.max(0, most - body.size())));
                if (System.nanoTime() > deadline) {
                    throw new ProblemException(ProblemKind.REQUEST_TIMEOUT);
                }
            }
        } catch (IOException broken) {
            throw problem(broken);
        }
        if (length > most) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE);
        }
        return body.toByteArray();
    }

    /** A silent client shows as a timeout, a broken chunk as another exception. */
    private static ProblemException problem(IOException broken) {
        boolean silent =
                broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException;
        return new ProblemException(silent ? ProblemKind.REQUEST_TIMEOUT : ProblemKind.BAD_REQUEST);
    }
}
