/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema;


import java.util.Arrays;
import java.util.List;

import org.jooq.Catalog;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SchemaImpl;

import relationschema.tables.Badge;
import relationschema.tables.Coach;
import relationschema.tables.Favourite;
import relationschema.tables.MatchDay;
import relationschema.tables.Player;
import relationschema.tables.PlayerBadge;
import relationschema.tables.PlayerCard;
import relationschema.tables.Report;
import relationschema.tables.Team;
import relationschema.tables.Training;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class DefaultSchema extends SchemaImpl {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>DEFAULT_SCHEMA</code>
     */
    public static final DefaultSchema DEFAULT_SCHEMA = new DefaultSchema();

    /**
     * The table <code>badge</code>.
     */
    public final Badge BADGE = Badge.BADGE;

    /**
     * The table <code>coach</code>.
     */
    public final Coach COACH = Coach.COACH;

    /**
     * The table <code>favourite</code>.
     */
    public final Favourite FAVOURITE = Favourite.FAVOURITE;

    /**
     * The table <code>match_day</code>.
     */
    public final MatchDay MATCH_DAY = MatchDay.MATCH_DAY;

    /**
     * The table <code>player</code>.
     */
    public final Player PLAYER = Player.PLAYER;

    /**
     * The table <code>player_badge</code>.
     */
    public final PlayerBadge PLAYER_BADGE = PlayerBadge.PLAYER_BADGE;

    /**
     * The table <code>player_card</code>.
     */
    public final PlayerCard PLAYER_CARD = PlayerCard.PLAYER_CARD;

    /**
     * The table <code>report</code>.
     */
    public final Report REPORT = Report.REPORT;

    /**
     * The table <code>team</code>.
     */
    public final Team TEAM = Team.TEAM;

    /**
     * The table <code>training</code>.
     */
    public final Training TRAINING = Training.TRAINING;

    /**
     * No further instances allowed
     */
    private DefaultSchema() {
        super(DSL.name(""), null, DSL.comment(""));
    }


    @Override
    public Catalog getCatalog() {
        return DefaultCatalog.DEFAULT_CATALOG;
    }

    @Override
    public final List<Table<?>> getTables() {
        return Arrays.asList(
            Badge.BADGE,
            Coach.COACH,
            Favourite.FAVOURITE,
            MatchDay.MATCH_DAY,
            Player.PLAYER,
            PlayerBadge.PLAYER_BADGE,
            PlayerCard.PLAYER_CARD,
            Report.REPORT,
            Team.TEAM,
            Training.TRAINING
        );
    }
}
