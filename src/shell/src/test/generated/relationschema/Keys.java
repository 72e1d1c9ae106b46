/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema;


import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM.ForeignKeyRule;

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
import relationschema.tables.records.BadgeRecord;
import relationschema.tables.records.CoachRecord;
import relationschema.tables.records.FavouriteRecord;
import relationschema.tables.records.MatchDayRecord;
import relationschema.tables.records.PlayerBadgeRecord;
import relationschema.tables.records.PlayerCardRecord;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.ReportRecord;
import relationschema.tables.records.TeamRecord;
import relationschema.tables.records.TrainingRecord;



/**
 * A class modelling foreign key relationships and constraints of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Keys {

    // -------------------------------------------------------------------------
    // UNIQUE and PRIMARY KEY definitions
    // -------------------------------------------------------------------------

    public static final UniqueKey<BadgeRecord> BADGE_PRIMARY = Internal.createUniqueKey(Badge.BADGE, DSL.name("PRIMARY"), new TableField[] { Badge.BADGE.ID }, true);
    public static final UniqueKey<CoachRecord> COACH_PRIMARY = Internal.createUniqueKey(Coach.COACH, DSL.name("PRIMARY"), new TableField[] { Coach.COACH.ID }, true);
    public static final UniqueKey<MatchDayRecord> MATCH_DAY_PRIMARY = Internal.createUniqueKey(MatchDay.MATCH_DAY, DSL.name("PRIMARY"), new TableField[] { MatchDay.MATCH_DAY.SEASON, MatchDay.MATCH_DAY.NO }, true);
    public static final UniqueKey<PlayerRecord> PLAYER_PRIMARY = Internal.createUniqueKey(Player.PLAYER, DSL.name("PRIMARY"), new TableField[] { Player.PLAYER.ID }, true);
    public static final UniqueKey<PlayerBadgeRecord> PLAYER_BADGE_PRIMARY = Internal.createUniqueKey(PlayerBadge.PLAYER_BADGE, DSL.name("PRIMARY"), new TableField[] { PlayerBadge.PLAYER_BADGE.PLAYER_ID, PlayerBadge.PLAYER_BADGE.BADGE_ID }, true);
    public static final UniqueKey<ReportRecord> REPORT_PRIMARY = Internal.createUniqueKey(Report.REPORT, DSL.name("PRIMARY"), new TableField[] { Report.REPORT.ID }, true);
    public static final UniqueKey<TeamRecord> TEAM_PRIMARY = Internal.createUniqueKey(Team.TEAM, DSL.name("PRIMARY"), new TableField[] { Team.TEAM.ID }, true);
    public static final UniqueKey<TrainingRecord> TRAINING_PRIMARY = Internal.createUniqueKey(Training.TRAINING, DSL.name("PRIMARY"), new TableField[] { Training.TRAINING.ID }, true);
    public static final UniqueKey<FavouriteRecord> FAVOURITE_JOINED_PLAYER_ID_TRAINING_ID = Internal.createUniqueKey(Favourite.FAVOURITE, DSL.name("joined_player_id_training_id"), new TableField[] { Favourite.FAVOURITE.PLAYER_ID, Favourite.FAVOURITE.TRAINING_ID }, false);
    public static final UniqueKey<CoachRecord> COACH_UQ_COACH_CODE = Internal.createUniqueKey(Coach.COACH, DSL.name("uq_coach_code"), new TableField[] { Coach.COACH.CODE }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<TrainingRecord, CoachRecord> TRAINING__COACH = Internal.createForeignKey(Training.TRAINING, DSL.name("coach"), new TableField[] { Training.TRAINING.COACH_CODE }, Keys.COACH_UQ_COACH_CODE, new TableField[] { Coach.COACH.CODE }, false, null, null);
    public static final ForeignKey<ReportRecord, MatchDayRecord> REPORT__DAY = Internal.createForeignKey(Report.REPORT, DSL.name("day"), new TableField[] { Report.REPORT.SEASON, Report.REPORT.NO }, Keys.MATCH_DAY_PRIMARY, new TableField[] { MatchDay.MATCH_DAY.SEASON, MatchDay.MATCH_DAY.NO }, false, null, null);
    public static final ForeignKey<BadgeRecord, PlayerRecord> BADGE__FK_BADGE_MAKER = Internal.createForeignKey(Badge.BADGE, DSL.name("fk_badge_maker"), new TableField[] { Badge.BADGE.MAKER_ID }, Keys.PLAYER_PRIMARY, new TableField[] { Player.PLAYER.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PlayerBadgeRecord, BadgeRecord> PLAYER_BADGE__FK_PLAYER_BADGE_BADGE = Internal.createForeignKey(PlayerBadge.PLAYER_BADGE, DSL.name("fk_player_badge_badge"), new TableField[] { PlayerBadge.PLAYER_BADGE.BADGE_ID }, Keys.BADGE_PRIMARY, new TableField[] { Badge.BADGE.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PlayerBadgeRecord, PlayerRecord> PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER = Internal.createForeignKey(PlayerBadge.PLAYER_BADGE, DSL.name("fk_player_badge_player"), new TableField[] { PlayerBadge.PLAYER_BADGE.PLAYER_ID }, Keys.PLAYER_PRIMARY, new TableField[] { Player.PLAYER.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PlayerRecord, TeamRecord> PLAYER__FK_PLAYER_TEAM = Internal.createForeignKey(Player.PLAYER, DSL.name("fk_player_team"), new TableField[] { Player.PLAYER.TEAM_ID }, Keys.TEAM_PRIMARY, new TableField[] { Team.TEAM.ID }, true, ForeignKeyRule.SET_NULL, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<PlayerRecord, PlayerRecord> PLAYER__MENTOR = Internal.createForeignKey(Player.PLAYER, DSL.name("mentor"), new TableField[] { Player.PLAYER.MENTOR_ID }, Keys.PLAYER_PRIMARY, new TableField[] { Player.PLAYER.ID }, false, null, null);
    public static final ForeignKey<FavouriteRecord, PlayerRecord> FAVOURITE__PLAYER = Internal.createForeignKey(Favourite.FAVOURITE, DSL.name("player"), new TableField[] { Favourite.FAVOURITE.PLAYER_ID }, Keys.PLAYER_PRIMARY, new TableField[] { Player.PLAYER.ID }, false, null, null);
    public static final ForeignKey<PlayerCardRecord, TeamRecord> PLAYER_CARD__TEAM = Internal.createForeignKey(PlayerCard.PLAYER_CARD, DSL.name("team"), new TableField[] { PlayerCard.PLAYER_CARD.TEAM_ID }, Keys.TEAM_PRIMARY, new TableField[] { Team.TEAM.ID }, false, null, null);
    public static final ForeignKey<TrainingRecord, TeamRecord> TRAINING__TEAM = Internal.createForeignKey(Training.TRAINING, DSL.name("team"), new TableField[] { Training.TRAINING.TEAM_ID }, Keys.TEAM_PRIMARY, new TableField[] { Team.TEAM.ID }, false, null, null);
    public static final ForeignKey<FavouriteRecord, TrainingRecord> FAVOURITE__TRAINING = Internal.createForeignKey(Favourite.FAVOURITE, DSL.name("training"), new TableField[] { Favourite.FAVOURITE.TRAINING_ID }, Keys.TRAINING_PRIMARY, new TableField[] { Training.TRAINING.ID }, false, null, null);
}
