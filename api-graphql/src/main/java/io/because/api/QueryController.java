package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import io.because.domain.UnknownIdException;
import io.because.serving.Page;
import io.because.serving.PartModel;
import io.because.serving.Recommender;
import io.because.serving.SimilarItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The questions that may be asked.
@Controller
class QueryController {
    private final Recommender recommender;
    private final KnownItems known;
    private final KnownPeople people;
    private final CatalogueReads reads;
    private final ItemRepository items;
    private final UserRepository users;

    QueryController(
            Backend backend,
            KnownItems known,
            KnownPeople people,
            CatalogueReads reads,
            ItemRepository items,
            UserRepository users) {
        this.recommender = backend.recommender();
        this.known = known;
        this.people = people;
        this.reads = reads;
        this.items = items;
        this.users = users;
    }

    @QueryMapping
    Connection recommendations(
            @Argument String userId,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Map<String, @Nullable Object> context,
            DataFetchingEnvironment environment) {
        Page page = recommender.recommend(
                Arguments.userId("userId", userId), Arguments.first(first), after, Arguments.context(context));
        return new Connection(
                page, new Answer(recommender, page.items(), new ReasonsAsked(environment).first()).shown());
    }

    @QueryMapping
    Shown explain(@Argument String userId, @Argument String itemId, DataFetchingEnvironment environment) {
        var one = recommender.explain(Arguments.userId("userId", userId), Arguments.itemId("itemId", itemId));
        return new Answer(recommender, List.of(one), new ReasonsAsked(environment).first())
                .shown()
                .getFirst();
    }

    @QueryMapping
    List<SimilarItem> similarItems(@Argument String itemId, @Argument int first) {
        return recommender.similarItems(Arguments.itemId("itemId", itemId), Arguments.first(first));
    }

    @QueryMapping
    UserView user(@Argument String id) {
        return reads.of(() -> users.findById(Arguments.id("id", id)))
                .map(UserView::of)
                .orElseThrow(() -> new UnknownIdException("id", "there is no user " + id));
    }

    @QueryMapping
    ItemView item(@Argument String id) {
        return reads.of(() -> items.findByIdIn(List.of(Arguments.id("id", id)))).stream()
                .map(ItemView::of)
                .findFirst()
                .orElseThrow(() -> new UnknownIdException("id", "there is no item " + id));
    }

    @QueryMapping
    List<UserView> users(@Argument String search, @Argument int first) {
        int most = Arguments.first(first);
        List<UserNode> byId = reads.of(() -> users.findByIdStartingWithOrderById(search, Limit.of(most)));
        List<String> named = people.named(search, most);
        List<UserNode> byName =
                named.isEmpty() || byId.size() == most ? List.of() : reads.of(() -> users.findByIdInOrderById(named));
        return Stream.concat(byId.stream(), byName.stream())
                .map(UserView::of)
                .distinct()
                .limit(most)
                .toList();
    }

    @QueryMapping
    List<ItemView> items(@Argument String search, @Argument int first) {
        return known.search(search, Arguments.first(first));
    }

    @QueryMapping
    List<PartModel> models() {
        return recommender.models();
    }
}
