package io.because.api;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/// Reads users from the database.
interface UserRepository extends Repository<UserNode, String> {
    Optional<UserNode> findById(String id);

    List<UserNode> findByIdStartingWithOrderById(String prefix, Limit limit);

    List<UserNode> findByIdInOrderById(List<String> ids);
}
