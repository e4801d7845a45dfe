package io.because.tests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.LoginRefusedException;
import io.because.cypher.QueryRefusedException;
import io.because.domain.StoreUnavailableException;
import io.because.neo4j.Neo4jConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphErrorsTest {
    private static final Cypher BROKEN = new Cypher("a/broken", "", Map.of(), "", "", "MATCH (user RETURN user");

    @Test
    void aWrongPasswordIsSaidSo() {
        Neo4jConnection right = TestDatabase.connection();
        assertThatThrownBy(
                        () -> Graph.connect(right.bolt(), right.user(), "wrong").close())
                .isInstanceOf(LoginRefusedException.class)
                .hasMessage("the database at " + right.bolt() + " refused user " + right.user()
                        + "; check the user name and the password");
    }

    @Test
    void nobodyAtTheAddressCanBeTriedAgain() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("bolt://127.0.0.1:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> Graph.connect(nobody, "neo4j", "any").close())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("no database answers at " + nobody + "; start it or check the address");
    }

    @Test
    void aBrokenQueryIsNamedHoweverItIsRun() {
        Graph graph = TestDatabase.graph();
        for (Runnable run : new Runnable[] {
            () -> graph.read(BROKEN, Map.of()),
            () -> graph.execute(BROKEN, Map.of()),
            () -> graph.write(work -> work.run(BROKEN, Map.of())),
            () -> graph.stream(BROKEN, Map.of(), _ -> {}),
            () -> graph.explain(BROKEN, Map.of())
        }) {
            assertThatThrownBy(run::run)
                    .isInstanceOf(QueryRefusedException.class)
                    .hasMessageStartingWith("the database refused query a/broken: Invalid input");
        }
    }
}
