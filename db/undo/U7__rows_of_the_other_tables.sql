DELETE FROM article WHERE title IN (
  'How to thread a projector', '胶片的气味', 'Subtitles for people who laugh late', 'О чём молчит экран',
  'Ten films with lighthouses', '茶与电影', 'Popcorn, a short history', 'An article without an author');

UPDATE article SET user_id = NULL
 WHERE user_id IN (SELECT id FROM `user` WHERE name IN ('mei', 'otto', 'sofía', 'юрий', 'hana'));

DELETE FROM `user` WHERE name IN ('mei', 'otto', 'sofía', 'юрий', 'hana');

DELETE FROM students WHERE name IN (
  '陈晨', '林悦', 'Mateo', 'Søren', 'Ольга', '周舟', '민지', 'Aïcha', 'สุดา', '吴迪');

DELETE FROM account WHERE `账号` IN (
  'chenyu', 'linxia', 'zhaolei', 'sumin', 'wuhao', 'liangyue', 'songjie', 'zhouping');

UPDATE account SET `所属组id` = NULL
 WHERE `所属组id` IN (SELECT id FROM `group` WHERE name IN ('片库组', '翻译组', '放映组'));

DELETE FROM `group` WHERE name IN ('片库组', '翻译组', '放映组');

DELETE FROM users WHERE username IN ('alice', '小明', 'zoë', 'мария', '지훈', 'ليلى', 'amadou', 'kofi');

UPDATE users SET role_id = NULL
 WHERE role_id IN (SELECT id FROM roles WHERE name IN ('curator', 'projectionist', 'translator', 'guest'));

DELETE FROM roles WHERE name IN ('curator', 'projectionist', 'translator', 'guest');
