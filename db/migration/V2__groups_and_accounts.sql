CREATE TABLE `group` (
  id   INT NOT NULL AUTO_INCREMENT,
  name VARCHAR(250),
  PRIMARY KEY (id)
);

CREATE TABLE account (
  id         INT NOT NULL AUTO_INCREMENT,
  `账号`     VARCHAR(250),
  `密码`     VARCHAR(250),
  `名称`     VARCHAR(250),
  `手机`     VARCHAR(250),
  `邮件`     VARCHAR(250),
  `目标金额` DECIMAL(12, 1) DEFAULT 0,
  `所属组id` INT,
  `创建时间` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `可用状态` BOOLEAN DEFAULT TRUE,
  PRIMARY KEY (id),
  CONSTRAINT fk_account_group FOREIGN KEY (`所属组id`) REFERENCES `group` (id)
);
