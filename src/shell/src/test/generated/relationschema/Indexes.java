/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema;


import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;

import relationschema.tables.Badge;
import relationschema.tables.Player;
import relationschema.tables.PlayerBadge;



/**
 * A class modelling indexes of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Indexes {

    // -------------------------------------------------------------------------
    // INDEX definitions
    // -------------------------------------------------------------------------

    public static final Index BADGE_FK_BADGE_MAKER = Internal.createIndex(DSL.name("fk_badge_maker"), Badge.BADGE, new OrderField[] { Badge.BADGE.MAKER_ID }, false);
    public static final Index PLAYER_BADGE_FK_PLAYER_BADGE_BADGE = Internal.createIndex(DSL.name("fk_player_badge_badge"), PlayerBadge.PLAYER_BADGE, new OrderField[] { PlayerBadge.PLAYER_BADGE.BADGE_ID }, false);
    public static final Index PLAYER_FK_PLAYER_TEAM = Internal.createIndex(DSL.name("fk_player_team"), Player.PLAYER, new OrderField[] { Player.PLAYER.TEAM_ID }, false);
}
