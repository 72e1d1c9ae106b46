/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema;


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
 * Convenience access to all tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Tables {

    /**
     * The table <code>badge</code>.
     */
    public static final Badge BADGE = Badge.BADGE;

    /**
     * The table <code>coach</code>.
     */
    public static final Coach COACH = Coach.COACH;

    /**
     * The table <code>favourite</code>.
     */
    public static final Favourite FAVOURITE = Favourite.FAVOURITE;

    /**
     * The table <code>match_day</code>.
     */
    public static final MatchDay MATCH_DAY = MatchDay.MATCH_DAY;

    /**
     * The table <code>player</code>.
     */
    public static final Player PLAYER = Player.PLAYER;

    /**
     * The table <code>player_badge</code>.
     */
    public static final PlayerBadge PLAYER_BADGE = PlayerBadge.PLAYER_BADGE;

    /**
     * The table <code>player_card</code>.
     */
    public static final PlayerCard PLAYER_CARD = PlayerCard.PLAYER_CARD;

    /**
     * The table <code>report</code>.
     */
    public static final Report REPORT = Report.REPORT;

    /**
     * The table <code>team</code>.
     */
    public static final Team TEAM = Team.TEAM;

    /**
     * The table <code>training</code>.
     */
    public static final Training TRAINING = Training.TRAINING;
}
