select c.classoid as class, c.objoid as oid, c.objsubid as sub, i.type as kind, i.identity as name,
       'its security label is not supported' as why
  from pg_seclabel c, pg_identify_object(c.classoid, c.objoid, c.objsubid) i
 where c.classoid = 'pg_class'::regclass or c.objoid >= 16384
 union all
select d.classid, d.objid, d.objsubid, i.type, i.identity, 'that it depends on an extension is not supported'
  from pg_depend d, pg_identify_object(d.classid, d.objid, d.objsubid) i
 where d.deptype = 'x' and d.objid >= 16384
 union all
select 'pg_class'::regclass, t.tgrelid, 0, 'table', t.tgrelid::regclass::text,
       format('its trigger %s is not enabled as that of the constraint, or of the partitioned table, is', t.tgname)
  from pg_trigger t
  left join pg_trigger p on p.oid = t.tgparentid
 where t.tgenabled <> coalesce(p.tgenabled, 'O') and (t.tgisinternal or t.tgparentid <> 0)
   -- Before 15 the triggers of partitions stay as they are when that of the partitioned table changes.
   and not (t.tgenabled = 'O' and current_setting('server_version_num')::integer < 150000)
 union all
select 'pg_class'::regclass, inhrelid, 0, 'table', inhrelid::regclass::text, 'that it becomes no partition was begun, and is not finished'
  from pg_inherits
 where inhdetachpending
 union all
select 'pg_class'::regclass, c.oid, 0, 'table', c.relname, 'its name is that of a table of the server''s own catalog, which is meant where it stands alone'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = current_schema() and not pg_table_is_visible(c.oid)
