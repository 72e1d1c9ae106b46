select database() as `database`, current_user() as `user`, concat(@@version_comment, ' ', version()) as `version`,
concat(@@hostname, if(@@port = 0, '', concat(':', @@port))) as `server`, coalesce(nullif((select variable_value from
performance_schema.session_status where variable_name = 'Ssl_cipher'), ''), 'none') as `encryption`
