-- Rows for the tables of V1 to V4. They refer to each other by name: these tables may hold rows of yours.

INSERT INTO roles (name) VALUES
  ('curator'),
  ('projectionist'),
  ('translator'),
  ('guest');

INSERT INTO users (username, role_id) VALUES
  ('alice', (SELECT id FROM roles WHERE name = 'curator')),
  ('小明', (SELECT id FROM roles WHERE name = 'projectionist')),
  ('zoë', (SELECT id FROM roles WHERE name = 'translator')),
  ('мария', (SELECT id FROM roles WHERE name = 'translator')),
  ('지훈', (SELECT id FROM roles WHERE name = 'translator')),
  ('ليلى', (SELECT id FROM roles WHERE name = 'translator')),
  ('amadou', (SELECT id FROM roles WHERE name = 'guest')),
  ('kofi', NULL);

INSERT INTO `group` (name) VALUES
  ('片库组'),
  ('翻译组'),
  ('放映组');

INSERT INTO account (`账号`, `名称`, `手机`, `邮件`, `目标金额`, `所属组id`, `创建时间`, `可用状态`) VALUES
  ('chenyu', '陈宇', '555-0101', 'chenyu@example.org', 1200.5, (SELECT id FROM `group` WHERE name = '片库组'), '2024-03-01 09:00:00', TRUE),
  ('linxia', '林夏', '555-0102', 'linxia@example.org', 860.0, (SELECT id FROM `group` WHERE name = '片库组'), '2024-03-04 10:30:00', TRUE),
  ('zhaolei', '赵磊', '555-0103', NULL, 0.0, (SELECT id FROM `group` WHERE name = '片库组'), '2024-04-12 14:15:00', FALSE),
  ('sumin', '苏敏', '555-0104', 'sumin@example.org', 2450.0, (SELECT id FROM `group` WHERE name = '翻译组'), '2024-05-20 08:45:00', TRUE),
  ('wuhao', '吴昊', NULL, 'wuhao@example.org', 310.2, (SELECT id FROM `group` WHERE name = '翻译组'), '2024-06-01 16:00:00', TRUE),
  ('liangyue', '梁月', '555-0106', 'liangyue@example.org', 99.9, (SELECT id FROM `group` WHERE name = '翻译组'), '2024-07-07 07:07:00', TRUE),
  ('songjie', '宋洁', '555-0107', NULL, 1500.0, (SELECT id FROM `group` WHERE name = '放映组'), '2024-09-15 11:20:00', TRUE),
  ('zhouping', '周平', NULL, NULL, NULL, NULL, '2024-11-30 23:00:00', FALSE);

INSERT INTO students (name, math, chinese, english) VALUES
  ('陈晨', 92, 88, 79),
  ('林悦', 75, 95, 90),
  ('Mateo', 88, NULL, 93),
  ('Søren', 67, 54, 98),
  ('Ольга', 99, 71, 85),
  ('周舟', 58, 90, 62),
  ('민지', 81, 84, NULL),
  ('Aïcha', 94, 60, 88),
  ('สุดา', 70, 77, 81),
  ('吴迪', NULL, NULL, NULL);

INSERT INTO `user` (name) VALUES
  ('mei'),
  ('otto'),
  ('sofía'),
  ('юрий'),
  ('hana');

INSERT INTO article (title, content, user_id) VALUES
  ('How to thread a projector', 'Slowly. Then check the loop above the gate, and check it again.', (SELECT id FROM `user` WHERE name = 'otto')),
  ('胶片的气味', '每一卷胶片都有自己的气味，老放映员闭着眼睛也能分辨。', (SELECT id FROM `user` WHERE name = 'mei')),
  ('Subtitles for people who laugh late', 'A joke needs two seconds more in translation. Give it three.', (SELECT id FROM `user` WHERE name = 'sofía')),
  ('О чём молчит экран', 'Пауза — тоже реплика, и переводить её труднее всего.', (SELECT id FROM `user` WHERE name = 'юрий')),
  ('Ten films with lighthouses', 'In seven of them the lamp goes out. In the other three the keeper does.', (SELECT id FROM `user` WHERE name = 'otto')),
  ('茶与电影', '看长片之前，先泡一壶好茶。', (SELECT id FROM `user` WHERE name = 'mei')),
  ('Popcorn, a short history', NULL, (SELECT id FROM `user` WHERE name = 'hana')),
  ('An article without an author', 'It was found in the cellar, typed, between two reels.', NULL);

INSERT INTO info_user_collection (user_id, article_id)
SELECT u.id, a.id FROM `user` u, article a WHERE
     (u.name = 'mei' AND a.title IN ('How to thread a projector', 'Ten films with lighthouses'))
  OR (u.name = 'otto' AND a.title IN ('胶片的气味', 'Popcorn, a short history'))
  OR (u.name = 'sofía' AND a.title IN ('О чём молчит экран', 'Ten films with lighthouses', '茶与电影'))
  OR (u.name = 'hana' AND a.title IN ('胶片的气味', 'An article without an author'));

-- So that /d knows at once how many rows there are.
ANALYZE TABLE
  language, category, actor, film, film_actor, customer, membership, rental,
  roles, users, `group`, account, students, `user`, article, info_user_collection;
