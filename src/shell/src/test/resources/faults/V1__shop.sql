-- Everything that an interrupted migration can leave behind, in small. Keys are given, since what is rolled back does not
-- give back the number that AUTO_INCREMENT has counted.
SET @OLD_FOREIGN_KEY_CHECKS = @@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS = 0;

CREATE TABLE item (
  id INT AUTO_INCREMENT PRIMARY KEY,
  shop_id INT NOT NULL,
  name VARCHAR(40) NOT NULL DEFAULT 'a;b',
  FOREIGN KEY (shop_id) REFERENCES shop (id)
);
CREATE TABLE shop (id INT AUTO_INCREMENT PRIMARY KEY, town VARCHAR(40));
CREATE TABLE log (id INT AUTO_INCREMENT PRIMARY KEY, what VARCHAR(80)) ENGINE = Aria;

INSERT INTO shop VALUES (LAST_INSERT_ID(7), 'Bern');
SET @bern = LAST_INSERT_ID();
INSERT INTO item (id, shop_id, name) VALUES (1, @bern, 'lamp'), (2, @bern, 'rug');
INSERT INTO log VALUES (1, 'two items');
UPDATE item SET name = CONCAT(name, '!') WHERE shop_id = @bern;

DELIMITER //
CREATE TRIGGER item_logged AFTER INSERT ON item FOR EACH ROW
BEGIN
  INSERT INTO shop VALUES (NEW.id + 100, CONCAT('item ', NEW.name));
END //
CREATE FUNCTION items() RETURNS INT READS SQL DATA
BEGIN
  RETURN (SELECT COUNT(*) FROM item);
END //
DELIMITER ;

CREATE VIEW item_in_town AS SELECT i.name, s.town FROM item i JOIN shop s ON s.id = i.shop_id;
SET FOREIGN_KEY_CHECKS = @OLD_FOREIGN_KEY_CHECKS;
