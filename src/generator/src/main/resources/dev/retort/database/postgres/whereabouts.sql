select current_database() as database, current_user as "user", 'PostgreSQL ' || current_setting('server_version') as
version, coalesce(host(inet_server_addr()), 'local') || coalesce(':' || inet_server_port(), '') as server,
coalesce((select cipher from pg_stat_ssl where pid = pg_backend_pid()), 'none') as encryption
