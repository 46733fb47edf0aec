package org.yellowcrane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yellowcrane.web.ProblemAssertions.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that is trusted, so that the tests can be many clients. */
@WebTest({
    "yellowcrane.web.trusted-proxies=127.0.0.0/8, ::1/128",
    "yellowcrane.web.client.requests=3",
    "yellowcrane.web.client.per=1h",
    "yellowcrane.web.network.requests=5",
    "yellowcrane.web.network.per=1h"
})
class AddressLimitsTest {

    @LocalServerPort
    private int port;

    @Test
    void refusesAClientThatAsksTooMuchAndTellsWhenToComeBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(askAs("198.51.100.1").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refusal = askAs("198.51.100.1");
        assertProblem(refusal, 429, "too-many-requests");
        assertThat(refusal.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 1_200L);
    }

    @Test
    void servesTheNeighboursOfAnAbuser() {
        for (int i = 0; i < 50; i++) {
            askAs("203.0.113.1");
        }
        assertThat(askAs("203.0.113.2").statusCode()).isEqualTo(200);
        assertThat(askAs("192.0.2.1").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesANetworkWhoseClientsTogetherAskTooMuch() {
        for (int i = 1; i <= 5; i++) {
            assertThat(askAs("2001:db8:1:2::" + i).statusCode()).isEqualTo(200);
        }
        assertProblem(askAs("2001:db8:1:2:ffff::1"), 429, "too-many-requests");
        assertThat(askAs("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void believesOnlyTheAddressThatTheTrustedProxySaw() {
        for (int i = 0; i < 3; i++) {
            askAs("10.9.9." + i + ", 198.51.101.7");
        }
        assertProblem(askAs("10.9.9.99, 198.51.101.7"), 429, "too-many-requests");
    }

    @Test
    void servesThePageAndItsHealthAllTheTime() {
        for (int i = 0; i < 10; i++) {
            askAs("198.18.0.1");
        }
        HttpResponse<String> page =
                new Client(port).send(new Client(port).request("/").header("X-Forwarded-For", "198.18.0.1"));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, cb0071",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "::ffff:203.0.113.77, cb0071",
        "fe80::1%eth0, fe80000000000000",
        "not an address, not an address",
        "beef, beef",
        "999.1.1.1, 999.1.1.1"
    })
    void knowsTheNetworkOfAnAddress(String address, String network) {
        assertThat(AddressLimits.network(address)).isEqualTo(network);
    }

    private HttpResponse<String> askAs(String address) {
        Client client = new Client(port);
        return client.send(client.request("/api/v1/topics").header("X-Forwarded-For", address));
    }
}
